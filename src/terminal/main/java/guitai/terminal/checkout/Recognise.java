package guitai.terminal.checkout;

import static guitai.terminal.checkout.Notice.Kind;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Question;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.product.Product;
import guitai.domain.product.Products;
import guitai.protocol.LookupRequest.By;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.MemberProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a scanned or typed code to goods, a person, or the sentence that says why it is neither. */
public final class Recognise {

    private static final int MOST_CHOICES = 8;

    private final CodeRouter router;
    private final Products products;
    private final Identify identify;
    private final HouseCodes house;

    public Recognise(CodeRouter router, Products products, Identify identify, HouseCodes house) {
        this.router = router;
        this.products = products;
        this.identify = identify;
        this.house = house;
    }

    /** What codes that were seen together are; kinds of bars that the state does not want are passed over. */
    Finding look(List<ScannedCode> codes, ScanState state) {
        List<ScannedCode> wanted = codes.stream()
                .filter(code -> code.source() != Source.CAMERA || state.symbologies().contains(code.symbology())).toList();
        return wanted.isEmpty() ? new Finding.Nothing(Notice.NONE)
                : Together.of(wanted.stream().map(code -> look(code, state)).toList(), state);
    }

    Finding look(ScannedCode code, ScanState state) {
        Identity identity = router.route(code, state);
        return switch (identity) {
            case Identity.Product product -> goods(product.gtin(), Optional.empty());
            case Identity.ProductUnit unit -> goods(unit.gtin(), Optional.of(unit.serialNumber()));
            case Identity.RawSerial raw -> serial(raw.text(), code);
            case Identity.Unknown unknown -> serial(unknown.text(), code);
            case Identity.MemberCard card -> person(identity, Stranger.showing(By.CARD, card.number(), "card", Kind.MEMBER_NOWHERE));
            case Identity.Phone phone -> person(identity, Stranger.showing(By.PHONE, phone.digits(), "phone", Kind.MEMBER_NOWHERE));
            case Identity.NumberPlate plate -> vehicle(identity, Stranger.showing(By.PLATE, plate.number(), "plate", Kind.PLATE_UNKNOWN));
            case Identity.Vehicle vehicle -> switch (vehicle.check()) {
                case RIGHT -> vehicle(identity, Stranger.showing(By.VIN, vehicle.vin(), "vin", Kind.VEHICLE_UNKNOWN));
                case WRONG_ELSEWHERE -> vehicle(identity, Stranger.showing(By.VIN, vehicle.vin(), "vin", Kind.VEHICLE_UNCERTAIN));
                case WRONG -> new Finding.Nothing(Notice.of(Kind.VEHICLE_DOUBTFUL));
            };
            case Identity.PhoneTail tail -> mixed(code.text(), "phone-tail", identity);
            case Identity.NameQuery name -> mixed(name.text(), "name", identity);
            case Identity.InStoreItem item -> inStore(item);
            case Identity.DynamicMemberCode shown -> house.member(shown.digits(), identify, state != ScanState.PAY);
            case Identity.VoucherNumber voucher -> house.voucher(voucher.number());
            case Identity.LeafletNumber leaflet -> house.leaflet(leaflet.number());
            case Identity.ReceiptNumber receipt -> house.receipt(receipt.number());
            default -> new Finding.Nothing(sentence(identity));
        };
    }

    /** What a text that is still being typed may mean; goods and people mixed, people first. */
    List<Choice> suggest(String typed) {
        Identity identity = router.route(ScannedCode.typed(typed), ScanState.IDENTIFY);
        if (identity instanceof Identity.Forbidden || identity instanceof Identity.Unreadable) {
            return List.of();
        }
        return choices(typed, identity instanceof Identity.PhoneTail ? "phone-tail" : "name", identity);
    }

    /** True for a text that must not be kept: a payment code, a bank card, a resident id, in whatever state. */
    boolean forbidden(String text) {
        return router.route(ScannedCode.typed(text), ScanState.IDENTIFY) instanceof Identity.Forbidden;
    }

    private Finding goods(String gtin, Optional<String> serial) {
        return products.byGtin(gtin).<Finding>map(product -> new Finding.Goods(product, serial))
                .orElseGet(() -> new Finding.Nothing(Notice.of(Kind.PRODUCT_UNKNOWN)));
    }

    /** The store's own bars sell at the catalogue's price only: a price that stands in the bars alone is nobody's promise. */
    private Finding inStore(Identity.InStoreItem item) {
        return products.byGtin(item.gtin()).filter(product -> item.price() && product.listPrice().fen() == item.value())
                .<Finding>map(product -> new Finding.Goods(product, Optional.empty()))
                .orElseGet(() -> new Finding.Nothing(Notice.of(Kind.IN_STORE, item.item())));
    }

    private Finding serial(String text, ScannedCode code) {
        Optional<Product> owner = products.bySerial(text);
        if (owner.isPresent()) {
            return new Finding.Goods(owner.get(), Optional.of(text));
        }
        List<Choice> goods = code.source() == Source.TYPED ? choices(text, "name", new Identity.Unknown(text)) : List.of();
        return goods.isEmpty() ? new Finding.Serial(text, makers(text)) : several(goods);
    }

    private boolean makers(String text) {
        return router.answer(ScannedCode.fromScanner(text), ScanState.SERIAL_WANTED).took().equals(Optional.of(Question.MAKER_SERIAL));
    }

    private Finding person(Identity identity, Stranger otherwise) {
        List<MemberProfile> found = identify.by(identity, 1);
        return found.isEmpty() ? new Finding.Unknown(otherwise) : new Finding.Person(found.getFirst(), otherwise.met());
    }

    /** Several owners, or several vehicles with one plate: the clerk chooses. */
    private Finding vehicle(Identity identity, Stranger otherwise) {
        List<Choice> owners = identify.by(identity, MOST_CHOICES).stream().<Choice>map(owner -> new Choice.OfMember(owner, otherwise.met())).toList();
        return owners.isEmpty() ? new Finding.Unknown(otherwise) : several(owners);
    }

    private Finding mixed(String typed, String by, Identity identity) {
        List<Choice> all = choices(typed, by, identity);
        return all.isEmpty() ? new Finding.Nothing(Notice.of(Kind.NOTHING_FOUND)) : several(all);
    }

    private static Finding several(List<Choice> all) {
        if (all.size() > 1) {
            return new Finding.Several(all);
        }
        return switch (all.getFirst()) {
            case Choice.OfMember member -> new Finding.Person(member.profile(), member.by());
            case Choice.OfProduct product -> new Finding.Goods(product.product(), product.serial());
            case Choice.OfOffer offer -> new Finding.Several(all);
        };
    }

    private List<Choice> choices(String typed, String by, Identity identity) {
        List<Choice> all = new ArrayList<>();
        identify.like(identity, typed, MOST_CHOICES / 2).forEach(profile -> all.add(new Choice.OfMember(profile, by)));
        products.search(typed, MOST_CHOICES - all.size()).forEach(product -> all.add(new Choice.OfProduct(product)));
        return all;
    }

    private static Notice sentence(Identity identity) {
        return switch (identity) {
            case Identity.Forbidden forbidden -> switch (forbidden.kind()) {
                case BANK_CARD -> Notice.of(Kind.BANK_CARD);
                case RESIDENT_ID -> Notice.of(Kind.RESIDENT_ID);
                default -> Notice.of(Kind.PAYMENT_CODE_HERE);
            };
            case Identity.Unreadable unreadable -> Notice.of(Kind.valueOf("UNREADABLE_" + unreadable.why()));
            case Identity.EmployeeBadge badge -> Notice.of(Kind.BADGE_HERE);
            case Identity.DaySealCode seal -> Notice.of(Kind.DAY_SEAL);
            case Identity.FapiaoNumber fapiao -> Notice.of(Kind.FAPIAO_LATER);
            case Identity.WebAddress address -> Notice.of(Kind.WEB_ADDRESS);
            case Identity.PaymentCode payment -> Notice.of(Kind.NO_GATEWAY);
            case Identity.NotAcceptedHere other -> Notice.of(Kind.NOT_WHILE_PAYING);
            default -> Notice.of(Kind.NOTHING_FOUND);
        };
    }
}
