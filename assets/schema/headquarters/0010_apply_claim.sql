-- Who applies a terminal's entries now. Of several processes the one that claimed last goes on; the others' work is not taken.
alter table apply_progress add column claim uuid;
