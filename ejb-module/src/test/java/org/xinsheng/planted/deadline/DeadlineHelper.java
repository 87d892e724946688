package org.xinsheng.planted.deadline;

/** Says nothing by its name. */
class DeadlineHelper {}
