namespace Sipoko.Messaging.Contracts;

/// <summary>Something happened to a seller order that both its parties should read in their thread: a line that nobody wrote. The same note counts once.</summary>
/// <param name="Sentence">In French, without personal data: it stands in clear.</param>
public sealed record NoteInThread(Guid NoteId, SellerOrderId SellerOrderId, string Sentence, DateTimeOffset At);
