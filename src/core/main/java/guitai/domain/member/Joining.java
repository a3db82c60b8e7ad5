package guitai.domain.member;

import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.PhoneNumber;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody becomes a member at a counter. Personal data: its {@code toString} shows the id only.
 *
 * @param card    final from the first moment; no other terminal makes the same one but by a chance of one in 10¹¹
 * @param adviser who joined the member and looks after him
 */
public record Joining(MemberId id, String card, String name, String phone, StoreId store, EmployeeId adviser) {

    /** Characters of a name; as many as fit into a line of the receipt twice. */
    public static final int LONGEST_NAME = 40;

    /** Whether this can be somebody: what a terminal checks before it writes, and headquarters before it believes. */
    public boolean plausible() {
        return id != null && store != null && adviser != null && name != null && named(name)
                && phone != null && PhoneNumber.parse(phone).filter(phone::equals).isPresent()
                && card != null && OwnNumber.MEMBER_CARD.matches(card);
    }

    /** Whether a text can be somebody's name: letters of any script, with the marks between them; no number, no other sign. */
    public static boolean named(String text) {
        return text.equals(text.strip()) && !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().allMatch(sign -> Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK
                || " ·.'-".indexOf(sign) >= 0) && text.codePoints().anyMatch(Character::isLetter);
    }

    /** The new member, with nothing yet. */
    public Member member() {
        return new Member(id, card, name, phone, store, Tier.ORDINARY, LifeStage.PROSPECT, 0, 0, PointsBalance.ZERO, List.of(), Optional.of(adviser));
    }

    @Override
    public String toString() {
        return "Joining[" + id + "]";
    }
}
