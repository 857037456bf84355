namespace Sipoko.Host.Watching;

/// <summary>
/// Since when a message should have been handled: its planned time, or else when it was made. The message store keeps no time of arrival, but Wolverine's ids
/// begin with the moment they were made, in ticks. A failed message that staff let run again keeps its id, and nothing tells when it came back: it reads as
/// late since its first sending until it is handled, some seconds if it succeeds.
/// </summary>
internal static class MessageAge
{
    /// <summary>
    /// An expression over a row of <c>wolverine_incoming_envelopes</c>. A handled one has no due time; nor one whose id begins with no moment between 2013
    /// and 2112: another kind of id, which as a time could be out of range and fail the whole question.
    /// </summary>
    public const string DueSql =
        """
        case when status = 'Handled' then null when execution_time is not null then execution_time
          when id between '08d00000-0000-0000-0000-000000000000' and '09400000-0000-0000-0000-000000000000'
            then timestamptz '0001-01-01 00:00:00+00' + (('x' || substr(replace(id::text, '-', ''), 1, 16))::bit(64)::bigint / 10) * interval '1 microsecond' end
        """;
}
