namespace Sipoko.SharedKernel;

/// <summary>A mail as it leaves: both bodies say the same.</summary>
public sealed record EmailContent(EmailAddress To, string Subject, string Html, string Text);
