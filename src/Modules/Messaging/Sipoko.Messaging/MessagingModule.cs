using System.Threading.RateLimiting;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Help;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine.Marten;

namespace Sipoko.Messaging;

/// <summary>What people are told and what they tell each other: mails, and threads between buyers and sellers.</summary>
public sealed class MessagingModule : IModule
{
    private const int WritingPerMinute = 20;

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

        services.AddSingleton<ConversationReader>().AddSingleton<ConversationEmails>();
        AddHelp(services);
        LimitWriting(services);
        services.AddMartenStore<IMessagingStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "messaging");
            store.Events.MapEventType<EmailSent>("messaging.email_sent");
            store.Events.MapEventType<EmailWithheld>("messaging.email_withheld");
            store.Events.MapEventType<OrderThreadOpened>("messaging.order_thread_opened");
            store.Events.MapEventType<MessagePosted>("messaging.message_posted");
            store.Events.MapEventType<ShipmentNoted>("messaging.shipment_noted");
            store.Projections.Add<EmailProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<ConversationProjection>(ProjectionLifecycle.Inline);
            store.Schema.For<Email>().Index(email => email.OrderId);
            store.Schema.For<Conversation>().Index(thread => thread.OrderId).Index(thread => thread.SellerId).Index(thread => thread.Buyer);
            StoreHelp(store);
            return store;
        }).IntegrateWithWolverine();
    }

    private static void AddHelp(IServiceCollection services) => services.AddSingleton<HelpSearch>().AddSingleton<ArticleFeedbackReader>();

    /// <summary>Forms that anyone may send.</summary>
    private static void LimitWriting(IServiceCollection services) => services.AddRateLimiter(options => options.AddPolicy(RateLimits.Writing, http =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue("RateLimits:WritingPerMinute", WritingPerMinute),
            Window = TimeSpan.FromMinutes(1),
        })));

    private static void StoreHelp(StoreOptions store)
    {
        store.Events.MapEventType<ArticleJudged>("messaging.article_judged");
        store.Projections.Add<ArticleFeedbackProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<ArticleFeedback>().Index(feedback => feedback.At);
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IMessagingStore : IDocumentStore;
