package id.loket.verification.campaign.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.MappingText;
import id.loket.registry.tables.TableHead;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListMapping;

/** Mappings in the store, one per source, what its lists were last taken with. */
final class Mappings {

    private final Store store;

    Mappings(Store store) {
        this.store = store;
    }

    /**
     * @return the mapping remembered for a source, if all its headers stand in one of the sheets; with the columns that sheet
     *         has besides and that are known, so that none is left out because an earlier list had none
     */
    Optional<ListMapping> remembered(String source, Collection<TableHead> sheets) {
        return store.read(transaction -> Optional
                .ofNullable(transaction.entities().find(RememberedMapping.class, source.strip())))
                .map(found -> parse(found.content())).flatMap(mapping -> sheets.stream().map(TableHead::headers)
                        .filter(headers -> headers.containsAll(mapping.headers().values())).findFirst()
                        .map(headers -> completed(mapping, headers)));
    }

    private static ListMapping completed(ListMapping mapping, List<String> headers) {
        var complete = mapping;
        for (var further : ListMapping.suggested(headers).headers().entrySet()) {
            if (mapping.header(further.getKey()).isEmpty() && !mapping.headers().containsValue(further.getValue())) {
                complete = complete.with(further.getKey(), further.getValue());
            }
        }
        return complete;
    }

    void remember(Session session, String source, ListMapping mapping) {
        if (source.isBlank()) {
            throw new Refusal(CampaignMsg.sourceMissing);
        }
        var content = text(mapping);
        var key = source.strip();
        store.write(transaction -> {
            var kept = transaction.entities().find(RememberedMapping.class, key);
            if (kept == null) {
                transaction.entities().persist(new RememberedMapping(key, content));
            } else if (kept.content().equals(content)) {
                return null;
            } else {
                kept.change(content);
            }
            transaction.audit(session.entry("verification.remember-mapping", key));
            return null;
        });
    }

    /** @return a mapping by the headers that are known, of the sheet that has most of them */
    static ListMapping suggested(List<TableHead> sheets) {
        var best = ListMapping.suggested(List.of());
        for (var sheet : sheets) {
            var mapping = ListMapping.suggested(sheet.headers());
            best = mapping.headers().size() > best.headers().size() ? mapping : best;
        }
        return best;
    }

    private static String text(ListMapping mapping) {
        return new MappingText<>(mapping.headers(), mapping.dateOrder(), mapping.village()).text();
    }

    private static ListMapping parse(String content) {
        var kept = MappingText.parse(ListColumn.class, content);
        return new ListMapping(kept.headers(), kept.dateOrder(), kept.village());
    }
}
