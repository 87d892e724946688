/**
 * Accounts, passwords, bearer tokens and the throttling of failed sign-ins. All of it runs on real
 * time: the demo clock neither ends a session nor lifts a throttle. Arrows: shared, organisation.
 */
package org.xinsheng.signin;
