namespace Sipoko.SharedKernel;

/// <summary>What one module knows of a subject's history, oldest first.</summary>
public sealed record AuditTrail(IReadOnlyList<AuditEntry> Entries)
{
    public static readonly AuditTrail Empty = new([]);
}

/// <summary>One event, told in words by the module that owns it, with who, why, from where and in what chain of causes.</summary>
/// <param name="Subject">The stream in words: «Commande», «Stock : Bol en grès».</param>
/// <param name="At">UTC.</param>
/// <param name="Data">The event as stored (JSON).</param>
public sealed record AuditEntry(
    Guid EventId, string Module, Guid StreamId, string Subject, long Version, DateTimeOffset At, string Type, string Sentence, string? Reason,
    AuditOrigin Origin, string Data);

/// <summary>Where an event comes from: the person, the page or message, the version of the application.</summary>
/// <param name="Hops">How many messages lie between the person's act and this event.</param>
public sealed record AuditOrigin(string? Actor, string? Role, string? Route, string? Application, string? Terms, string? CorrelationId, string? CausationId, int Hops);

/// <summary>The state of one stream after some event: in words, and as JSON.</summary>
public sealed record FoldedState(Guid StreamId, string Subject, long Version, IReadOnlyList<FoldedField> Fields, string Json);

public sealed record FoldedField(string Label, string Value);
