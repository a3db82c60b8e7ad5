package guitai.domain.rewards;

/** What makes a member grow. Names are for ever. */
public enum GrowthSource {
    /** Interaction with partners of the ecosystem. */
    ECOSYSTEM,
    /** Interaction with machines at home. */
    MACHINE,
    /** Purchases. */
    PURCHASE,
    /** Interaction in the community. */
    COMMUNITY,
    /** Membership that was bought. */
    MEMBERSHIP
}
