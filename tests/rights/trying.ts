import { Client } from 'pg'
import type { Client as Connection } from 'pg'

/** Statements that stand for one act: it is let through when the last of them touches a row. */
export interface Attempt { about: string; what: string; rule: boolean; statements: string[] }

/** SQL with its values written into it as literals. */
export const say = (parts: TemplateStringsArray, ...values: (string | number | boolean | null)[]): string =>
  String.raw({ raw: parts }, ...values.map((value) => (typeof value === 'string' ? Client.prototype.escapeLiteral(value) : String(value))))

/** A function of the tests that tries acts one after the other with the rights of its caller, and takes each back: one way to the server for all of them. */
export const installTrying = (owner: Connection) => owner.query(`create schema trying; grant usage on schema trying to guong_app;
  create function trying.each(p_acts jsonb) returns text[] language plpgsql as $$
  declare v_act jsonb; v_statement text; v_rows bigint; v_outcome text; v_outcomes text[] := '{}';
  begin
    for v_act in select a from jsonb_array_elements(p_acts) a loop
      begin
        for v_statement in select s from jsonb_array_elements_text(v_act) s loop
          execute v_statement;
          get diagnostics v_rows = row_count;
          exit when v_rows = 0;
        end loop;
        v_outcome := case when v_rows > 0 then 'let' else 'nothing' end;
        raise exception using errcode = 'TRY00';
      exception when others then
        if sqlstate <> 'TRY00' then v_outcome := sqlstate || ' ' || sqlerrm; end if;
      end;
      v_outcomes := v_outcomes || v_outcome;
    end loop;
    return v_outcomes;
  end $$`)

/** Which of these acts the database lets the entered actor do; anything but a refusal is a fault of the test. */
export const tryEach = async (app: Connection, attempts: readonly Attempt[]): Promise<boolean[]> => {
  const { rows: [answer] } = await app.query<{ outcomes: string[] }>({ name: 'trying', text: 'select trying.each($1::jsonb) as outcomes', values: [JSON.stringify(attempts.map(({ statements }) => statements))] })
  return attempts.map(({ what, statements }, at) => {
    const outcome = answer?.outcomes[at] ?? ''
    if (outcome !== 'let' && outcome !== 'nothing' && !refusing.has(outcome.slice(0, 5))) throw new Error(`${what}: ${outcome}: ${statements.join('; ')}`)
    return outcome === 'let'
  })
}

/** Row security or a privilege, a constraint of ours, a key that leads out of somebody's own, what stands once at a time. */
const refusing = new Set(['42501', '23514', '23503', '23505', '23P01'])
