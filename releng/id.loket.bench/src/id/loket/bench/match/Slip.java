package id.loket.bench.match;

import java.util.SplittableRandom;

/** What goes wrong when a row is written, and how often: while tuning, and while evaluating. */
enum Slip {
    TITLE(.06, .08, NameSlips::title),
    SHORTENED(.10, .08, NameSlips::shorten),
    OLD_SPELLING(.05, .07, NameSlips::oldSpelling),
    OTHER_SPELLING(.07, .05, NameSlips::otherSpelling),
    WORD_LEFT_OUT(.05, .07, NameSlips::leaveOut),
    WORD_ORDER(.04, .03, NameSlips::reorder),
    RUN_TOGETHER(.02, .03, NameSlips::runTogether),
    TYPO(.12, .10, NameSlips::typo),
    ALIAS(.02, .03, NameSlips::alias),
    ONLY_ALIAS(.004, .003, NameSlips::onlyAlias),
    FATHER_JOINED(.04, .05, NameSlips::joinFather),
    PARENT_TYPO(.10, .12, NameSlips::parentTypo),
    DATE_SWAPPED(.04, .05, DateSlips::swap),
    DATE_TYPO(.05, .04, DateSlips::typo),
    DATE_ROUNDED(.02, .03, DateSlips::round),
    YEAR_ALONE(.015, .02, DateSlips::yearAlone),
    DATE_LEFT_OUT(.005, .005, DateSlips::leaveOut),
    NIK_ONE_DIGIT(.04, .05, NumberSlips::oneDigit),
    NIK_TRANSPOSED(.03, .03, NumberSlips::transpose),
    NIK_MASKED(.06, .08, NumberSlips::mask),
    NIK_CONTRADICTS(.03, .02, NumberSlips::contradict),
    CARD_LEFT_OUT(.25, .20, NumberSlips::leaveOutCard),
    CARD_FORMER(.06, .08, NumberSlips::formerCard),
    PLACE_HOSPITAL(.05, .04, PlaceSlips::hospital),
    PLACE_OTHER(.04, .05, PlaceSlips::other),
    ADDRESS_SHORTENED(.25, .20, PlaceSlips::shortenAddress),
    MOVED(.05, .06, PlaceSlips::move),
    VILLAGE_LEFT_OUT(.06, .05, PlaceSlips::leaveOutVillage),
    SEX_WRONG(.01, .01, PlaceSlips::wrongSex);

    /** Changes a row; tells whether there was anything to change. */
    interface Change {
        boolean to(Row row, SplittableRandom random);
    }

    private final double tuning;
    private final double evaluation;
    private final Change change;

    Slip(double tuning, double evaluation, Change change) {
        this.tuning = tuning;
        this.evaluation = evaluation;
        this.change = change;
    }

    double share(boolean whileTuning) {
        return whileTuning ? tuning : evaluation;
    }

    boolean befall(Row row, SplittableRandom random) {
        return change.to(row, random);
    }
}
