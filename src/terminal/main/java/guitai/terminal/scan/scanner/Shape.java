package guitai.terminal.scan.scanner;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Vin;
import java.util.regex.Pattern;

/** Whether a text is beyond doubt a code, by its own check digit or marks: what a person types hardly ever is. */
final class Shape {

    /** The identifiers that ISO/IEC 15424 gives to symbologies, as a scanner sends them before the code. */
    private static final Pattern AIM = Pattern.compile("\\][ACEFGHILMOPQRSTUXdez][0-9A-Za-z].*", Pattern.DOTALL);
    private static final CodeRouter ROUTER = new CodeRouter();

    private Shape() { }

    static boolean aim(CharSequence text) {
        return text.length() > 3 && text.charAt(0) == ']' && AIM.matcher(text).matches();
    }

    /** True where a check digit or the marks of a scanner say so. */
    static boolean certain(String text) {
        return aim(text) || text.indexOf('\u001D') >= 0 || checked(text);
    }

    /** True where a check digit or a payment code's shape says so. */
    static boolean checked(String text) {
        return switch (ROUTER.route(ScannedCode.fromScanner(text), ScanState.IDENTIFY)) {
            case Identity.Product _, Identity.ProductUnit _, Identity.MemberCard _, Identity.DynamicMemberCode _,
                 Identity.VoucherNumber _, Identity.LeafletNumber _, Identity.EmployeeBadge _, Identity.ReceiptNumber _,
                 Identity.Forbidden _ -> true;
            case Identity.Vehicle vehicle -> vehicle.check() == Vin.Check.RIGHT;
            default -> false;
        };
    }
}
