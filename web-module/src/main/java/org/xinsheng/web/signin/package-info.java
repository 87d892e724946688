/**
 * Who is calling: sign-in page and sessions for people, bearer tokens for the API, and what every
 * answer carries to keep both safe. What is not public is closed to whoever is not signed in.
 */
package org.xinsheng.web.signin;
