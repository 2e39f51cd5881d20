package id.loket.verification.match.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import id.loket.matching.Entry;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.campaign.internal.RowTable;

/** The rows of a list that are to be matched: open ones that somebody can be looked for by. Read by the page. */
final class OpenRowsIterator implements Iterator<Entry> {

    private static final int PAGE = 2_000;

    private final Store store;
    private final CampaignList list;
    private final ListCipher cipher;
    private Iterator<ListedPerson> page = List.<ListedPerson>of().iterator();
    private int nextLine = 1;

    OpenRowsIterator(Store store, CampaignList list, ListCipher cipher) {
        this.store = store;
        this.list = list;
        this.cipher = cipher;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && nextLine <= list.totalRows()) {
            page = store.read(transaction -> new RowTable(transaction.connection(), list.id()).openBetween(nextLine,
                    nextLine + PAGE - 1, cipher)).stream().filter(ListedPerson::isUsable).iterator();
            nextLine += PAGE;
        }
        return page.hasNext();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return RowEntry.of(list.id(), page.next());
    }
}
