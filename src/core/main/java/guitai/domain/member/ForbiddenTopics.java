package guitai.domain.member;

import java.util.regex.Pattern;

/**
 * What a shop has no business knowing, whoever says it and for whatever good reason: health, debts, bank data, library loans, where somebody
 * is, numbers of identity cards. Columns for it do not exist; a text about it is refused as well, as far as words tell.
 */
public final class ForbiddenTopics {

    private static final Pattern HEALTH = Pattern.compile("血压|血糖|胆固醇|病历|病史|医疗|手术|搭桥|住院|肿瘤|癌|怀孕|恢复期|过敏史"
            + "|blood pressure|cholesterol|medical|surgery|bypass|pregnan|diagnos", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY = Pattern.compile("欠款|欠银行|欠债|负债|房贷|贷款|刷爆|透支|征信|提款|取款|月薪|工资|存款"
            + "|in debt|mortgage|overdraft|credit limit|withdrawal limit|maxed out|salary", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIVATE = Pattern.compile("图书馆|借书|借了一本|定位系统|全球定位|行踪|身份证|library|GPS|whereabouts|identity card",
            Pattern.CASE_INSENSITIVE);

    private ForbiddenTopics() {
    }

    public static boolean touchedBy(String text) {
        return HEALTH.matcher(text).find() || MONEY.matcher(text).find() || PRIVATE.matcher(text).find();
    }
}
