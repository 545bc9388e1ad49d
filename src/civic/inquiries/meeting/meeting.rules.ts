export const MEETING_REPLIES = ['accepted', 'declined'] as const;
export type MeetingReply = (typeof MEETING_REPLIES)[number];

/** How a reply came in: taken, taken before, or why it is not taken any more. */
export type ReplyOutcome = MeetingReply | 'replaced' | 'calledOff' | 'past' | 'declinedBefore';

export const LONGEST_WISH = 500;

interface Replied {
  reply: MeetingReply | null;
  at: Date;
  endedAt: Date | null;
  calledOff: boolean;
}

/** What is told somebody whose reply changed nothing. */
export function untaken(
  { reply, at, endedAt, calledOff }: Replied,
  given: MeetingReply,
  now: Date,
): ReplyOutcome {
  if (calledOff) return 'calledOff';
  if (endedAt) return 'replaced';
  if (reply === given) return given;
  return at <= now ? 'past' : 'declinedBefore';
}

/** Where the last time stands, for whoever it was offered to. */
export type MeetingStanding = 'offered' | MeetingReply | 'past' | 'calledOff';

export function standingOf(
  { reply, at, endedAt }: Pick<Replied, 'reply' | 'at' | 'endedAt'>,
  now: Date,
): MeetingStanding {
  if (endedAt) return 'calledOff';
  return reply ?? (at <= now ? 'past' : 'offered');
}
