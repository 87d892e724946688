/** What an administrator looks after: the timers, rows put off, the outbox. */
package org.xinsheng.web.admin;
