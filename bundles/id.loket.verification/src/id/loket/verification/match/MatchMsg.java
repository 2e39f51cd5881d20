package id.loket.verification.match;

import id.loket.kernel.text.Message;

/** The texts of matching lists. */
public enum MatchMsg implements Message {
    phaseResidents, phaseRows, phaseProposals, runRunning, runDone, runStopped, registerEmpty, matchedElsewhere,
    matchCancelled
}
