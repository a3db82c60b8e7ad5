package guitai.domain.member;

/** The three tiers, lowest first; their conditions and names are data from headquarters ({@link TierLevel}). */
public enum Tier {
    ORDINARY, SILVER, GOLD
}
