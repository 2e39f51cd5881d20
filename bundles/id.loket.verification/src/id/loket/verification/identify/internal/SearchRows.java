package id.loket.verification.identify.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Transaction;
import id.loket.verification.identify.Candidate;
import id.loket.verification.identify.FingerCandidate;
import id.loket.verification.identify.FingerSearch;
import id.loket.verification.identify.Found;
import id.loket.verification.identify.IdentifyMsg;
import id.loket.verification.identify.Strength;

/** Searches and candidates in the store, as they are shown, and as the audit trail names them. */
final class SearchRows {

    private final Residents residents;
    private final Regions regions;

    SearchRows(Residents residents, Regions regions) {
        this.residents = residents;
        this.regions = regions;
    }

    void keep(Transaction transaction, FingerSearch search, List<Hit> ranked) {
        var entities = transaction.entities();
        entities.persist(search);
        entities.flush();
        IntStream.range(0, ranked.size()).forEach(at -> {
            var hit = ranked.get(at);
            entities.persist(new FingerCandidate(search.id(), at + 1, hit.finger().residentId(), hit.finger().position(),
                    hit.score()));
        });
    }

    FingerSearch search(Transaction transaction, long searchId) {
        return Optional.ofNullable(transaction.entities().find(FingerSearch.class, searchId))
                .orElseThrow(() -> new Refusal(IdentifyMsg.searchGone));
    }

    List<FingerCandidate> candidates(Transaction transaction, long searchId) {
        return transaction.entities()
                .createQuery("select c from FingerCandidate c where c.searchId = :search order by c.place", FingerCandidate.class)
                .setParameter("search", searchId).getResultList();
    }

    FingerCandidate candidate(Transaction transaction, long searchId, long residentId) {
        return candidates(transaction, searchId).stream().filter(one -> one.residentId() == residentId).findFirst()
                .orElseThrow(() -> new Refusal(IdentifyMsg.candidateGone));
    }

    /** A candidate who is no longer in the register, from a laptop that was wiped, is left out. */
    Found view(Transaction transaction, FingerSearch search) {
        return new Found(search, candidates(transaction, search.id()).stream()
                .flatMap(one -> residents.byId(transaction, one.residentId()).map(resident -> view(search, one, resident)).stream())
                .toList());
    }

    private Candidate view(FingerSearch search, FingerCandidate one, Resident resident) {
        var village = regions.name(resident.village()).orElse(resident.village().value());
        var apart = search.birthYear() == null ? null : Math.abs(resident.birthDate().getYear() - search.birthYear());
        return new Candidate(resident.id(), one.place(), resident.nik().masked(), resident.name(), resident.sex(),
                resident.birthDate(), village, one.finger(), Strength.of(one.score(), search.compared()),
                search.sex() != null && search.sex() != resident.sex(), apart, one.verdict());
    }

    /** For the audit: for which row, how many candidates, and who they are. */
    String[] subjects(FingerSearch search, List<Hit> ranked) {
        return subjects(search, ranked.size(), ranked.stream().map(hit -> hit.finger().residentId()));
    }

    String[] subjects(Found found) {
        return subjects(found.search(), found.candidates().size(), found.candidates().stream().map(Candidate::residentId));
    }

    String[] subjects(FingerSearch search, Long residentId) {
        return Stream.concat(about(search), Stream.ofNullable(residentId).map(id -> "resident:" + id)).toArray(String[]::new);
    }

    String[] subjects(Long rowId) {
        return Stream.ofNullable(rowId).map(id -> "row:" + id).toArray(String[]::new);
    }

    private static String[] subjects(FingerSearch search, int candidates, Stream<Long> people) {
        return Stream.of(about(search), Stream.of("candidates:" + candidates), people.map(id -> "resident:" + id))
                .flatMap(each -> each).toArray(String[]::new);
    }

    private static Stream<String> about(FingerSearch search) {
        return Stream.concat(Stream.of("search:" + search.id()),
                Stream.ofNullable(search.listRowId()).map(id -> "row:" + id));
    }
}
