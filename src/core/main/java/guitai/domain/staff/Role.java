package guitai.domain.staff;

/** The three roles: clerk (店员), service adviser (服务顾问), manager (店长). */
public enum Role {
    CLERK, ADVISER, MANAGER
}
