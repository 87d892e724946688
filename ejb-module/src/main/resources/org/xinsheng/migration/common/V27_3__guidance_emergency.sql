-- INT-7, INT-21: what to say when somebody is in danger.
insert into guidance_text (id, purpose, channel, step, text_zh, text_en) values
  (900, 'EMERGENCY', 'ANY', 'ASK',
    '语气沉着，依次问清：出了什么事？在什么位置？有没有人受伤或被困？怎样联系您？边问边登记，不要等问完再派人。',
    'Stay calm and ask in this order: What happened? Where exactly? Is anybody hurt or trapped? How can we reach you? Register while you ask; send help before you have asked everything.'),
  (901, 'EMERGENCY', 'ANY', 'PROMISE',
    '“我们马上派人过去，请您待在安全的地方，保持电话畅通。”涉及火灾、伤病或治安的，提醒对方同时拨打 119、120 或 110。',
    '“We are sending somebody right now. Please stay where it is safe and keep your phone free.” With fire, injuries or crime, remind them to call 119, 120 or 110 as well.');
