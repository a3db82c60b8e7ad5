package guitai.terminal.ui.shell;

import guitai.domain.staff.TerminalId;
import guitai.terminal.checkout.LookUp;
import guitai.terminal.checkout.Till;
import guitai.terminal.device.ReceiptFiles;
import guitai.terminal.explain.Explain;
import guitai.terminal.identify.Join;
import guitai.terminal.interaction.People;
import guitai.terminal.parcel.ParcelRoom;
import guitai.terminal.repair.Repairs;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.HeadquartersDay;
import guitai.terminal.shift.SignIn;
import java.util.concurrent.Executor;

/**
 * The use cases that the pages work with, handed to the window once the local data are open.
 *
 * @param data         the shop-data thread: every call to a use case runs there
 * @param headquarters asked by the day-end page, away from the shop-data thread
 * @param care         what a person can do about the line
 */
public record Shop(TerminalId terminal, Executor data, SignIn signIn, Counter counter, DayEnd dayEnd, HeadquartersDay headquarters, Care care,
                   ParcelRoom parcels, Repairs repairs) {

    /**
     * Neither waits.
     *
     * @param syncNow   wakes the uplink
     * @param enrolAnew asks the window for a new enrolment code
     */
    public record Care(Runnable syncNow, Runnable enrolAnew) {
    }

    /** What a sale needs. */
    public record Counter(Till till, People people, Join join, ReceiptFiles receipts, Explain explain, LookUp lookUp) {
    }
}
