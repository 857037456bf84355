namespace Sipoko.Host.Watching;

/// <summary>
/// Since when a message should have been handled: its planned time, or else when it was made. The message store keeps no time of arrival, but Wolverine's ids
/// begin with the moment they were made, in ticks.
/// </summary>
internal static class MessageAge
{
    /// <summary>An expression over a row of <c>wolverine_incoming_envelopes</c>. A handled one has no due time.</summary>
    public const string DueSql =
        """
        case when status = 'Handled' then null
          else coalesce(execution_time, timestamptz '0001-01-01 00:00:00+00' + (('x' || substr(replace(id::text, '-', ''), 1, 16))::bit(64)::bigint / 10) * interval '1 microsecond') end
        """;
}
