import { useLingui } from '@lingui/react/macro'
import type { DeliveryFailure } from '../hook-contract.ts'

/** Why a message was not taken, and so what to look at. */
export const useFailureWords = (): Record<DeliveryFailure, string> => {
  const { t } = useLingui()
  return {
    private_address: t`Tên miền trỏ vào địa chỉ nội bộ`, redirected: t`Địa chỉ chuyển hướng`, too_slow: t`Không trả lời trong 10 giây`, not_trusted: t`Chứng thư không hợp lệ`, not_reached: t`Không kết nối được`, refused: t`Bị từ chối`,
  }
}
