package id.loket.printing.rules;

import id.loket.kernel.text.Message;

/** The texts of the rules for printing. */
public enum RulesMsg implements Message {
    chipOff, chipIfReader, chipRequired, chipUnknown,
    everyWrong, cardsWrong, releaseWrong, idleWrong, placeLong, nothingChanged
}
