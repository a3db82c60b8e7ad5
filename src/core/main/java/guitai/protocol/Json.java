package guitai.protocol;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import guitai.domain.day.DayTotals;
import guitai.domain.cases.CaseKey;
import guitai.domain.interaction.InteractionId;
import guitai.domain.journal.Hash;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Sku;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.SaleId;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON form of both sides: money as fen, ids as text, dates as ISO 8601, absent values left out, unknown
 * fields of facts and documents refused, nesting and text length bounded.
 */
public final class Json {

    /**
     * What carries facts and news from one side to the other. The next release may say more in them, and both releases work together:
     * what is not known is passed over here. Facts and documents themselves are read as they are or not at all.
     */
    private static final List<Class<?>> ENVELOPES = List.of(BatchReceipt.class, BatchTotals.class, Quarantined.class, Change.class,
            ChangePage.class, DayAnswer.class, DayAnswer.HeldEntry.class, DayTotals.class, SealedDay.class, SnapshotManifest.class,
            SnapshotRow.class, LookupAnswer.class, ReservationAnswer.class, ReservationAnswer.FirstUse.class, KeySignature.class);

    public static final JsonMapper MAPPER = mapper();

    /** The same, and a key that stands twice in one object is refused: for what a stranger may have written. */
    public static final JsonMapper STRICT = MAPPER.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {
    }

    private static JsonMapper mapper() {
        JsonFactory bounded = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(40).maxStringLength(1 << 20).maxNumberLength(40).build()).build();
        JsonMapper.Builder builder = JsonMapper.builder(bounded)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultVisibility(v -> v.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE).withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .addModule(scalars());
        for (Class<?> envelope : ENVELOPES) {
            builder.withConfigOverride(envelope, how -> how.setIgnorals(JsonIgnoreProperties.Value.forIgnoreUnknown(true)));
        }
        return builder.build();
    }

    private static Scalars scalars() {
        return new Scalars()
                .number(Money.class, Money::fen, Money::fen)
                .number(TaxRate.class, rate -> (long) rate.basisPoints(), bp -> new TaxRate(Math.toIntExact(bp)))
                .text(MemberId.class, MemberId::toString, MemberId::of)
                .text(SaleId.class, SaleId::toString, text -> new SaleId(UUID.fromString(text)))
                .text(ReceiptNumber.class, ReceiptNumber::text, ReceiptNumber::parse)
                .text(Sku.class, Sku::value, Sku::new)
                .text(StoreId.class, StoreId::value, StoreId::new)
                .text(TerminalId.class, TerminalId::value, TerminalId::new)
                .text(EmployeeId.class, EmployeeId::value, EmployeeId::new)
                .text(Hash.class, Hash::hex, Hash::ofHex)
                .text(InteractionId.class, InteractionId::toString, InteractionId::of)
                .text(CaseKey.class, CaseKey::text, CaseKey::parse);
    }
}
