package guitai.domain.cases;

import static guitai.domain.cases.Remedy.ASK;
import static guitai.domain.cases.Remedy.JOIN;
import static guitai.domain.cases.Remedy.KEEP_APART;
import static guitai.domain.cases.Remedy.MAP_PRODUCT;
import static guitai.domain.cases.Remedy.TOMORROW;
import static guitai.domain.cases.Remedy.TRY_AGAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why headquarters sets an entry aside, and what a store can choose then, the likeliest first. Codes are for ever. */
public enum Refusal {

    /** Bytes that are no entry, or an entry of another place in the chain. */
    UNREADABLE("unreadable", ASK, TOMORROW),
    /** A type or version that this headquarters does not know (yet). */
    UNKNOWN_TYPE("unknown-type", TOMORROW, TRY_AGAIN, ASK),
    /** Tenders and lines differ, or the sum leaves what a number can hold. */
    DOES_NOT_ADD_UP("does-not-add-up", ASK, TOMORROW),
    /** A buyer of whom headquarters has never heard. */
    UNKNOWN_MEMBER("unknown-member", JOIN, KEEP_APART, ASK, TOMORROW),
    /** A product of which headquarters has never heard. */
    UNKNOWN_PRODUCT("unknown-product", MAP_PRODUCT, ASK, TOMORROW),
    /** The same sale stands in an earlier entry. */
    REPEATED("repeated", ASK, TOMORROW),
    /** Applying it failed again and again. */
    FAILED("failed", TRY_AGAIN, ASK, TOMORROW);

    /** Stands in place of the reason once headquarters has decided that an entry stays without effect. */
    public static final String LEFT_OUT = "left-out";

    private final String code;
    private final List<Remedy> remedies;

    Refusal(String code, Remedy... remedies) {
        this.code = code;
        this.remedies = List.of(remedies);
    }

    public String code() {
        return code;
    }

    public List<Remedy> remedies() {
        return remedies;
    }

    /** Empty for a code of a later version. */
    public static Optional<Refusal> of(String code) {
        return Arrays.stream(values()).filter(refusal -> refusal.code.equals(code)).findFirst();
    }
}
