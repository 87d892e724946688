/**
 * The matters of the past three months, as stories: each is a list of acts with who did them and
 * when, and knows nothing of the play that performs them. A new kind of story is a {@link
 * org.xinsheng.demo.story.Kind} and a line in {@link org.xinsheng.demo.story.Script}.
 */
package org.xinsheng.demo.story;
