package guitai.domain.campaign;

import java.util.Optional;

/** The campaigns that headquarters told. */
public interface Campaigns {

    Optional<Campaign> byCode(String code);
}
