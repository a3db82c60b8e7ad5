package guitai.demo.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.Counter;
import guitai.demo.story.StoreClock;
import guitai.headquarters.Headquarters;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the fixtures of a release; run once when it is made: {@code mvn -pl src/demo -am test -Dtest=TrafficRecording -Drecord=VERSION}. */
class TrafficRecording {

    @TempDir
    Path folder;

    @Test
    void theDayOfThisReleaseIsKept() throws IOException {
        String version = System.getProperty("record");
        Assumptions.assumeTrue(version != null, "nothing is recorded without -Drecord=VERSION");
        Path release = Files.createDirectories(Release.folder(version));
        List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
        StoreClock clock = new StoreClock();
        try (Headquarters headquarters = Release.headquarters(folder, clock)) {
            URI real = URI.create("http://127.0.0.1:" + headquarters.port());
            try (Ear ear = new Ear(asked -> {
                Exchange whole = Asking.again(real, asked);
                Release.settle(headquarters);
                exchanges.add(whole);
                return whole;
            }); Counter counter = new Counter(Release.TERMINAL, folder.resolve("data"), () -> Optional.of(ear.address()), clock)) {
                counter.starts();
                assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
                sellsForADay(counter);
                counter.stops();
                Release.keep(folder.resolve("data"), release);
                counter.starts();
                counter.syncs();
                assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
                assertTrue(counter.looksAtTheDay().comparison().matched());
            }
        }
        Exchange.write(release, exchanges);
        System.out.println("recorded " + exchanges.size() + " exchanges");
    }

    private static void sellsForADay(Counter counter) {
        counter.signsIn("E1004");
        String card = guitai.demo.month.World.members().getFirst().get("card");
        for (String sku : guitai.demo.month.World.goods().subList(0, 6)) {
            counter.sells(sku, 2).to(card).booksForCash();
            counter.sells(sku, 1).takesWallet(guitai.domain.money.Money.yuan(1), "4200002611202611220000000001").booksForCash();
        }
        counter.closesTheDay();
    }
}
