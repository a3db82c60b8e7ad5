package guitai.terminal.ui.kit;

import guitai.domain.rewards.TierLadder;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.text.Words;

/** A profile's figures in words. */
public record MemberWords(MemberProfile profile, Words words) {

    /** What is missing to the next tier, or that there is none above. */
    public String missing() {
        return profile.missing().map(this::missing).orElseGet(() -> words.of("member.missing.top"));
    }

    private String missing(TierLadder.Missing missing) {
        String next = words.name(missing.next().name());
        if (missing.growth() == 0 && missing.categories() == 0) {
            return words.of("member.missing.none", next);
        }
        return words.of("member.missing", next, words.number(missing.growth()), missing.categories());
    }
}
