/**
 * Matches lists with the register: {@link id.loket.matching.Register} holds all residents in memory,
 * {@link id.loket.matching.Matcher} proposes for each row who it is, and why. What is compared is a
 * {@link id.loket.matching.Shape}, what agreements are worth are {@link id.loket.matching.Weights}; both are files.
 * {@code docs/matching.md} says how it works.
 */
package id.loket.matching;
