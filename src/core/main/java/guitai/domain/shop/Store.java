package guitai.domain.shop;

import guitai.domain.staff.StoreId;
import guitai.domain.text.LocalName;

/** A store as it stands on a receipt. {@code demo} marks the trial store, whose PINs may be shown. */
public record Store(StoreId id, LocalName name, LocalName city, String phone, String taxId, boolean demo) {
}
