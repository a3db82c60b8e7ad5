package guitai.domain.voucher;

import guitai.domain.member.MemberId;
import java.util.List;

/** The vouchers that a member has and that nobody has used, as headquarters knows it. */
public record MemberVouchers(MemberId member, List<Voucher> vouchers) {

    public MemberVouchers {
        vouchers = List.copyOf(vouchers);
    }
}
