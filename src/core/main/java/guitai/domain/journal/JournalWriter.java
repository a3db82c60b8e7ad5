package guitai.domain.journal;

import guitai.domain.staff.Actor;

/** Puts facts on record that change no other table. */
public interface JournalWriter {

    /** Appends one entry, durably. */
    void record(Fact fact, Actor actor);
}
