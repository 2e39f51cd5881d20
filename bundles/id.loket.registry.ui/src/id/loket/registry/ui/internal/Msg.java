package id.loket.registry.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of search and list import. */
public enum Msg implements Message {
    pageSearch, pageImport, searchHint, searchField, searchExample, search, searchEmpty, foundNobody, foundSome, foundMany,
    nik, familyCard, name, birth, birthDate, sex, address, village, district, religion, maritalStatus,
    occupation, bloodGroup, citizenship, corrected, yes, no, years, nobodyChosen, record, handOver, importHint,
    file, source, sourceMinistry, chooseFile, open, sheets, mapping, mappingName, save, mappingSaved, dateOrder,
    noColumn, check, take, checking, importing, row, verdict, rule, importEmpty, remark, rowsDone, rowsLeftOut,
    checked, imported, fileExample, counts, cancelled, nothingRejected, rejectedFile, rejectedName
}
