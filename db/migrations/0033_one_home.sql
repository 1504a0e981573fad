-- What is due in a storage home is applied by the jobs' own role, which enters a home itself (0024): the operator's way of his own is not used any more.
drop function people.work_in(int);
