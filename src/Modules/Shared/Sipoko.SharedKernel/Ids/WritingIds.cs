using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>A thread of messages.</summary>
[JsonConverter(typeof(TypedIdConverter<ConversationId>))]
public readonly record struct ConversationId(Guid Value) : ITypedId<ConversationId>
{
    public static ConversationId New() => new(Guid.CreateVersion7());

    public static ConversationId From(Guid value) => new(value);
}

/// <summary>One message of a thread.</summary>
[JsonConverter(typeof(TypedIdConverter<MessageId>))]
public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId New() => new(Guid.CreateVersion7());

    public static MessageId From(Guid value) => new(value);
}

/// <summary>One e-mail; the same e-mail is sent once.</summary>
[JsonConverter(typeof(TypedIdConverter<EmailId>))]
public readonly record struct EmailId(Guid Value) : ITypedId<EmailId>
{
    public static EmailId New() => new(Guid.CreateVersion7());

    public static EmailId From(Guid value) => new(value);
}

/// <summary>A notice that something on the site is wrong.</summary>
[JsonConverter(typeof(TypedIdConverter<ReportId>))]
public readonly record struct ReportId(Guid Value) : ITypedId<ReportId>
{
    public static ReportId New() => new(Guid.CreateVersion7());

    public static ReportId From(Guid value) => new(value);
}

/// <summary>A question to Sipoko's own staff, with its answers.</summary>
[JsonConverter(typeof(TypedIdConverter<SupportTicketId>))]
public readonly record struct SupportTicketId(Guid Value) : ITypedId<SupportTicketId>
{
    public static SupportTicketId New() => new(Guid.CreateVersion7());

    public static SupportTicketId From(Guid value) => new(value);
}

/// <summary>A file that a person sent us, or that we made.</summary>
[JsonConverter(typeof(TypedIdConverter<FileId>))]
public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId New() => new(Guid.CreateVersion7());

    public static FileId From(Guid value) => new(value);
}

/// <summary>What one browser says of one help article on one day.</summary>
[JsonConverter(typeof(TypedIdConverter<ArticleFeedbackId>))]
public readonly record struct ArticleFeedbackId(Guid Value) : ITypedId<ArticleFeedbackId>
{
    public static ArticleFeedbackId New() => new(Guid.CreateVersion7());

    public static ArticleFeedbackId From(Guid value) => new(value);
}
