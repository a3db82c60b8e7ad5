package guitai.domain.member;

/** The two accounts that never mix, in whole points: consumption (消费积分) and innovation (创新积分). May be negative after a return. */
public record PointsBalance(long consumption, long innovation) {

    public static final PointsBalance ZERO = new PointsBalance(0, 0);

    public PointsBalance plusConsumption(long points) {
        return new PointsBalance(Math.addExact(consumption, points), innovation);
    }

    public PointsBalance plusInnovation(long points) {
        return new PointsBalance(consumption, Math.addExact(innovation, points));
    }
}
