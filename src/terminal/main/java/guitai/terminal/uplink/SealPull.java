package guitai.terminal.uplink;

import guitai.protocol.SealedDay;
import guitai.terminal.storage.ShopData;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fetches the seals of closed days behind the news, so that they arrive without anybody waiting for them. */
final class SealPull {

    private final ShopData data;
    private final SealInbox inbox;
    private final HqLine headquarters;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    SealPull(ShopData data, SealInbox inbox, HqLine headquarters) {
        this.data = data;
        this.inbox = inbox;
        this.headquarters = headquarters;
    }

    void onSeal(Runnable listener) {
        listeners.add(listener);
    }

    /** Asks only where headquarters has just answered; a day without a seal yet is asked for again the next time. */
    Outcome after(Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.WELL) {
            return outcome;
        }
        boolean news = false;
        for (LocalDate day : data.ask(inbox::wanted).join()) {
            if (headquarters.seal(day) instanceof HqAnswer.Told<SealedDay>(SealedDay sealed)) {
                news |= data.ask(() -> inbox.take(sealed)).join();
            }
        }
        if (news) {
            listeners.forEach(Runnable::run);
        }
        return outcome;
    }
}
