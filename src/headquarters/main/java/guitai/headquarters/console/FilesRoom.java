package guitai.headquarters.console;

import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.parcel.ParcelOffice;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.ParcelStore;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelTaken;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parcels of terminals without a line, brought by hand: taken in any order, each answered with a file to bring back. */
final class FilesRoom implements Room {

    private static final int MOST = 200;

    private final Database database;
    private final ParcelOffice parcels;
    private final Audit audit;
    private final ParcelStore waiting = new ParcelStore();

    FilesRoom(Database database, ParcelOffice parcels, Audit audit) {
        this.database = database;
        this.parcels = parcels;
        this.audit = audit;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/files", Optional.of(Rank.VIEWER), _ -> View.of("files", Map.of("waiting", database.snapshot(c -> waiting.waiting(c, MOST))))));
    }

    @Override
    public List<Delivery> deliveries() {
        return List.of(new Delivery("parcel", Rank.OPERATOR, Parcel.LARGEST_FILE, this::take));
    }

    private Delivery.Delivered take(Visitor visitor, byte[] file) {
        ParcelTaken taken = parcels.take(file);
        String name = taken.terminal().map(Object::toString).orElse("") + taken.firstSeq().map(first -> " " + first).orElse("") + taken.lastSeq().map(last -> "-" + last).orElse("");
        boolean good = taken.ack().isPresent() || taken.outcome() == ParcelTaken.Outcome.WAITS;
        audit.note(visitor.by(), good ? Act.FILE_TAKEN : Act.FILE_REFUSED, (name + " " + taken.outcome()).strip());
        return new Delivery.Delivered(Optional.empty(), Optional.of(Words.program(visitor.locale(), "take." + taken.outcome()).formatted(taken.firstSeq().orElse(0L),
                taken.lastSeq().orElse(0L), taken.missingFrom().orElse(0L), taken.missingTo().orElse(0L))), good,
                taken.ack().map(_ -> "%s-%06d.ack".formatted(taken.terminal().orElseThrow(), taken.lastSeq().orElse(0L))), taken.ack());
    }
}
