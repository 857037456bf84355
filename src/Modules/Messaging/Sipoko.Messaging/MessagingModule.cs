using System.Threading.RateLimiting;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Messaging.AnswerTimes;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Help;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine.Marten;

namespace Sipoko.Messaging;

/// <summary>What people are told and what they tell each other: mails, and threads between buyers and sellers.</summary>
public sealed class MessagingModule : IModule
{
    private const int WritingPerMinute = 20;
    private const int TalkingPerMinute = 60; // a draft is kept at most every second and a half

    public Type Store => typeof(IMessagingStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        var settings = EmailSettings.Read(configuration);
        services.AddSingleton(settings);
        if (settings.Smtp is null)
        {
            services.AddSingleton<IEmailTransport, MailboxTransport>();
        }
        else
        {
            services.AddSingleton<IEmailTransport, SmtpTransport>();
        }

        AddHelp(services);
        LimitWriting(services);
        AddSupport(services);
        AddReports(services, configuration);
        AddConversations(services);
        services.AddMartenStore<IMessagingStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "messaging");
            store.Events.MapEventType<EmailSent>("messaging.email_sent");
            store.Events.MapEventType<EmailWithheld>("messaging.email_withheld");
            store.Events.MapEventType<MailsChosen>("messaging.mails_chosen");
            store.Projections.Add<EmailProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<MailPreferencesProjection>(ProjectionLifecycle.Inline);
            store.Schema.For<Email>().Index(email => email.OrderId);
            StoreHelp(store);
            StoreSupport(store);
            StoreReports(store);
            UseConversations(store);
            return store;
        }).IntegrateWithWolverine();
    }

    private static void AddHelp(IServiceCollection services) => services.AddSingleton<HelpSearch>().AddSingleton<ArticleFeedbackReader>();

    /// <summary>Forms that anyone may send, and those of talks.</summary>
    private static void LimitWriting(IServiceCollection services) => services.AddRateLimiter(options => options
        .AddPolicy(RateLimits.Writing, http => PerMinute(http, AddressOf(http), "RateLimits:WritingPerMinute", WritingPerMinute))
        .AddPolicy(RateLimits.Talking, http => PerMinute(http, http.User.AccountId()?.Value.ToString() ?? AddressOf(http), "RateLimits:TalkingPerMinute", TalkingPerMinute)));

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> PerMinute(HttpContext http, string who, string setting, int usual) => RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue(setting, usual),
        Window = TimeSpan.FromMinutes(1),
    });

    private static void AddSupport(IServiceCollection services) => services.AddSingleton<LinkAccess>().AddSingleton<SharedKeys>().AddSingleton<SupportReader>().AddSingleton<SupportEmails>();

    private static void StoreSupport(StoreOptions store)
    {
        store.Events.MapEventType<TicketOpened>("messaging.ticket_opened");
        store.Events.MapEventType<PersonWrote>("messaging.person_wrote");
        store.Events.MapEventType<TicketTaken>("messaging.ticket_taken");
        store.Events.MapEventType<StaffAnswered>("messaging.staff_answered");
        store.Events.MapEventType<NoteAdded>("messaging.note_added");
        store.Events.MapEventType<TicketClosed>("messaging.ticket_closed");
        store.Projections.Add<SupportTicketProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<SupportTicket>().Index(ticket => ticket.Author!).Index(ticket => ticket.OrderId!).Index(ticket => ticket.Status);
    }

    private static void AddReports(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<ReportReader>().AddSingleton<ReportAccess>().AddSingleton<ReportEmails>().AddSingleton(_ => ReporterMarks.From(configuration));

    private static void StoreReports(StoreOptions store)
    {
        store.Events.MapEventType<ReportFiled>("messaging.report_filed");
        store.Events.MapEventType<ReportDecided>("messaging.report_decided");
        store.Events.MapEventType<ReportContested>("messaging.report_contested");
        store.Events.MapEventType<ContestDecided>("messaging.contest_decided");
        store.Projections.Add<ReportProjection>(ProjectionLifecycle.Inline);
        store.Storage.ExtendedSchemaObjects.Add(ReportNumbers.Sequence);
        store.Schema.For<Report>().Index(report => report.Status).Index(report => report.ReporterMark!).Index(report => report.Thing.SellerId!);
        store.Schema.For<StoppedShop>().UseNumericRevisions(true);
    }

    private static void StoreHelp(StoreOptions store)
    {
        store.Events.MapEventType<ArticleJudged>("messaging.article_judged");
        store.Projections.Add<ArticleFeedbackProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<ArticleFeedback>().Index(feedback => feedback.At);
    }

    private static void AddConversations(IServiceCollection services) => services
        .AddSingleton<ConversationReader>().AddSingleton<ThreadListReader>().AddSingleton<ThreadPages>().AddSingleton<ThreadDoor>().AddSingleton<ContactDesk>()
        .AddSingleton<MessageDesk>().AddSingleton<MessageDrafts>().AddSingleton<ReadMarks>().AddSingleton<AnswerTimeReader>().AddSingleton<ConversationEmails>();

    private static void UseConversations(StoreOptions store)
    {
        store.Events.MapEventType<OrderThreadOpened>("messaging.order_thread_opened");
        store.Events.MapEventType<ShopThreadOpened>("messaging.shop_thread_opened");
        store.Events.MapEventType<MessagePosted>("messaging.message_posted");
        store.Events.MapEventType<ShipmentNoted>("messaging.shipment_noted");
        store.Events.MapEventType<ReceiptNoted>("messaging.receipt_noted");
        store.Events.MapEventType<NoteWritten>("messaging.note_written");
        store.Events.MapEventType<BuyerJoined>("messaging.buyer_joined");
        store.Events.MapEventType<BuyerLeft>("messaging.buyer_left");
        store.Events.MapEventType<ThreadBlocked>("messaging.thread_blocked");
        store.Events.MapEventType<ThreadUnblocked>("messaging.thread_unblocked");
        store.Events.MapEventType<AnswerWaived>("messaging.answer_waived");
        store.Events.MapEventType<HelpAsked>("messaging.help_asked");
        store.Events.MapEventType<HelpEnded>("messaging.help_ended");
        store.Events.MapEventType<ThreadConsulted>("messaging.thread_consulted");
        store.Events.MapEventType<AnswerTimeReckoned>("messaging.answer_time_reckoned");
        store.Projections.Add<ConversationProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<AnswerTimeProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Conversation>().Index(thread => thread.OrderId!).Index(thread => thread.SellerId).Index(thread => thread.Buyer!);
        store.Schema.For<ReadMark>();
        store.Schema.For<MessageDraft>();
        store.Schema.For<JoinedOrder>();
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IMessagingStore : IDocumentStore;
