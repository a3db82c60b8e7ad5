package guitai.domain.member;

/** Where a member stands with the store: prospect (潜客), buyer (买家), regular (常客). */
public enum LifeStage {
    PROSPECT, BUYER, REGULAR
}
