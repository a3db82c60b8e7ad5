package guitai.demo;

import guitai.domain.money.Money;
import guitai.protocol.CodeRequest;
import guitai.protocol.CodeRequest.Kind;
import guitai.terminal.text.Words;
import java.util.Locale;
import java.util.Optional;

/** Signed codes to try at the till: printed at the start of the demo, because a picture of one would be out of date by then. */
final class DemoCodes {

    /** Card of the first fixed character of the demo store. */
    private static final String CARD = "9156933068499859";
    private static final int MINUTES = 10;

    private DemoCodes() {
    }

    static void print(DemoStore headquarters) {
        Words words = Words.in(Locale.getDefault());
        print(headquarters, words.of("demo.code.member", MINUTES), new CodeRequest(Kind.MEMBER, Optional.of(CARD), Optional.empty(), Optional.empty(),
                Optional.of(MINUTES)));
        print(headquarters, words.of("demo.code.voucher"), new CodeRequest(Kind.VOUCHER, Optional.empty(), Optional.of(Money.yuan(50)),
                Optional.of("WINTER26"), Optional.empty()));
        print(headquarters, words.of("demo.code.leaflet"), new CodeRequest(Kind.LEAFLET, Optional.empty(), Optional.empty(), Optional.of("WINTER26"),
                Optional.empty()));
    }

    private static void print(DemoStore headquarters, String name, CodeRequest request) {
        headquarters.issue(request).ifPresent(digits -> System.out.println(name + "\n" + digits));
    }
}
