package guitai.terminal.interaction;

import guitai.domain.journal.Fact;
import guitai.domain.promise.CallBack;
import guitai.domain.staff.Actor;
import java.util.List;

/** Where it stands whom this store is to call. */
public interface CallBook {

    /** Those that headquarters told and nobody here has made since. */
    List<CallBack> open();

    /** On record when it returns. */
    void record(Fact.CallBackDone done, Actor actor);
}
