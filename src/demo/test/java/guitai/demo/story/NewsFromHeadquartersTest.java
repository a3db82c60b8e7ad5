package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.domain.identity.OwnNumber;
import guitai.terminal.checkout.Notice;
import guitai.terminal.shift.SignInAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What headquarters decides reaches the counter by the feed, in the middle of the day. */
class NewsFromHeadquartersTest extends Story {

    private static final String NEW_CARD = OwnNumber.MEMBER_CARD.make("77777777777");

    /** Headquarters works on tables in which one file reads differently. */
    private void headquartersChanges(String file, UnaryOperator<Stream<String>> change) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        try (Stream<Path> files = Files.list(DemoCsv.folder())) {
            for (Path table : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(table, tables.resolve(table.getFileName()));
            }
        }
        List<String> lines = Files.readAllLines(tables.resolve(file));
        Files.write(tables.resolve(file), Stream.concat(Stream.of(lines.getFirst()), change.apply(lines.stream().skip(1))).toList());
        chain.headquartersReads(tables);
    }

    @Test
    void aMemberEnrolledLaterIsKnownAfterTheNextNews() throws IOException {
        assertEquals(Notice.Kind.MEMBER_NOWHERE, counter.meets(NEW_CARD).notice().kind());
        headquartersChanges("members.csv", lines -> Stream.concat(lines, Stream.of("0199aaaa-0000-7000-8000-000000000001," + NEW_CARD
                + ",Neu,New,13700009999,S01,SILVER,REGULAR,2100,3,15,0,,E1003")));
        assertEquals(Notice.Kind.ASKING, counter.scans(NEW_CARD).notice().kind());
        counter.syncs();
        assertEquals(Notice.Kind.MEMBER_WELCOME, counter.scans(NEW_CARD).notice().kind());
        long earned = counter.sells(Goods.ENGINE_OIL, 1).booksForCash().points();
        everythingSettles();
        assertEquals(15 + earned, chain.books().points(NEW_CARD));
        bothSidesAgree(counter);
    }

    @Test
    void goodsTakenOffTheListAreGoneAfterTheNewsAndTheirEarlierSalesStand() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        headquartersChanges("products.csv", lines -> lines.filter(line -> !line.startsWith(Goods.KETTLE + ",")));
        counter.sells(Goods.KETTLE, 2).booksForCash();
        everythingSettles();
        assertEquals(Notice.Kind.PRODUCT_UNKNOWN, counter.scans(Goods.gtin(Goods.KETTLE)).notice().kind());
        assertEquals(List.of(), chain.books().setAside("S01-02"));
        assertEquals(2, counter.sales().size());
        bothSidesAgree(counter);
    }

    @Test
    void goodsTakenOffTheListWhileTheyLieInABasketAreSoldAllTheSame() throws IOException {
        counter.sells(Goods.KETTLE, 1);
        headquartersChanges("products.csv", lines -> lines.filter(line -> !line.startsWith(Goods.KETTLE + ",")));
        counter.syncs();
        assertEquals(Notice.Kind.PRODUCT_UNKNOWN, counter.scans(Goods.gtin(Goods.KETTLE)).notice().kind());
        assertEquals(Goods.price(Goods.KETTLE, "ORDINARY"), counter.booksForCash().total());
        everythingSettles();
        assertEquals(List.of(), chain.books().setAside("S01-02"));
        bothSidesAgree(counter);
    }

    @Test
    void whoIsTakenOffTheStaffWhileSignedInEndsTheSaleAndSignsInNoMore() throws IOException {
        counter.sells(Goods.KETTLE, 1);
        headquartersChanges("employees.csv", lines -> lines.filter(line -> !line.startsWith(CLERK + ",")));
        counter.syncs();
        assertTrue(counter.does(office -> office.signIn().roster()).employees().stream().noneMatch(one -> one.id().value().equals(CLERK)));
        counter.booksForCash();
        assertFalse(counter.signsIn(CLERK) instanceof SignInAnswer.Welcome);
        everythingSettles();
        assertEquals(List.of(), chain.books().setAside("S01-02"));
        bothSidesAgree(counter);
    }

    @Test
    void aPriceThatChangesHoldsFromTheNewsOnAndNotForTheBasketInHand() throws IOException {
        counter.sells(Goods.ENGINE_OIL, 1);
        headquartersChanges("products.csv", lines -> lines.map(line -> line.startsWith(Goods.ENGINE_OIL + ",")
                ? line.replace(",32800,", ",40000,") : line));
        counter.syncs();
        assertEquals(Goods.price(Goods.ENGINE_OIL, "ORDINARY"), counter.booksForCash().total());
        counter.sells(Goods.ENGINE_OIL, 1);
        assertEquals(40_000, counter.booksForCash().total().fen());
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void theWholeStoreArrivesAtACounterThatOpensForTheFirstTime() {
        Counter fresh = chain.counter("S01-03");
        assertTrue(fresh.does(office -> office.signIn().roster()).store().isEmpty());
        fresh.syncs();
        assertEquals(5, fresh.does(office -> office.signIn().roster()).employees().size());
        long members = DemoCsv.rows("members").stream().filter(row -> row.get("home_store").equals("S01"))
                .filter(row -> fresh.knows(row.get("card")).isPresent()).count();
        assertEquals(DemoCsv.column("members", "home_store").stream().filter("S01"::equals).count(), members);
        fresh.signsIn(CLERK);
        fresh.sells(Goods.BIG_FRIDGE, 1).booksForCash();
        everythingSettles(fresh);
        bothSidesAgree(fresh);
    }
}
