-- Cases that were sent back and have not ended: a final decision may be wanted (FU-8).
create index complaint_sent_back on complaint (reopened_at, id);
