package id.loket.outreach.ui.internal.visit;

import id.loket.kernel.text.Message;

/** The texts of the page of visits. */
public enum VisitText implements Message {
    pageLine, segmentCalendar, segmentList, segmentOpen, segmentFirstTimers, plan, week, month, today, weekOf, todayIs,
    moreVisits, noVisitThatDay, calendarKeys, noVisitChosen, chooseVisit, fromTo, routeLine, routeCarried, storyMembers,
    storyLaptops, storyNoLaptop, storyEmergency, storyNote, storyCancelled, resultLine, resultRecorded, resultFound,
    resultOpen, goOut, comeHome, close, change, daySheet, cancelVisit, cancelWhat, reason, outFact, homeFact, closedFact,
    cancelledFact, plannedFact, changedFact, listTitle, listEmpty, day, places, team, state, target, reached, openTitle,
    openEmpty, openNotYours, place, district, kind, openRows, carried, firstTimersShort, waitingPrint, waitingOwner,
    historyTitle, choosePlace, listLine, neverVisited, historyLine, historyLeft, addToRoute, routeTitle, routeEmpty,
    planRoute, planTitle, changeTitle, firstDay, lastDay, emergency, members, membersHint, laptops, laptopsHint, laptopsKnown,
    equipment, note, routeNumber, routeHint, addStop, earlier, removeStop, leave, save, capacityLine, capacityOnly, capacityUsual,
    capacityLearned, dayMissing, villageUnknown, targetWrong, whereMissing, villageOf, village, school, turnsFrom,
    turnsUntil, show, firstTimersTitle, firstTimersEmpty, name, born, turns, rt, standing, print, register, targetOf, firstTimersNone
}
