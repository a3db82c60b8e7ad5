package guitai.domain.prize;

import guitai.domain.member.MemberId;

/** The coins that a member has, as headquarters knows it. */
public record MemberCoins(MemberId member, long coins) {
}
